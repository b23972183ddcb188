import { spawnSync } from 'node:child_process'

/** Installs packages of the distribution when we are root and it has apt; otherwise does nothing. */
export function installByApt(packages: readonly string[]): void {
  if (process.getuid?.() !== 0) return
  const options = ['-o', 'DPkg::Lock::Timeout=500', '-y', '--no-install-recommends']
  const run = (args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  if (!run(['install', ...options, ...packages]) && run(['update'])) run(['install', ...options, ...packages])
}
