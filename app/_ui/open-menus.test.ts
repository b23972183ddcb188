import { expect, test, vi } from 'vitest'
import { countOpenMenu, whenMenusAreClosed } from './open-menus'

test('what draws the page again waits while I have a menu open', () => {
  const refresh = vi.fn()
  const close = countOpenMenu()
  const closeInner = countOpenMenu()
  whenMenusAreClosed(refresh)
  closeInner()
  expect(refresh).not.toHaveBeenCalled()
  close()
  expect(refresh).toHaveBeenCalledOnce()
})

test('without an open menu it happens at once, and once', () => {
  const refresh = vi.fn()
  whenMenusAreClosed(refresh)
  expect(refresh).toHaveBeenCalledOnce()
  countOpenMenu()()
  expect(refresh).toHaveBeenCalledOnce()
})
