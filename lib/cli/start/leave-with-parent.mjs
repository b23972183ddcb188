// Loaded into the server by the launcher: killing the launcher, even with -9, must not leave a server on the port.
// Only the launcher's own child listens: the processes it forks in turn have channels of their own.
if (process.env.PLINTH_LAUNCHER === String(process.ppid)) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
}
