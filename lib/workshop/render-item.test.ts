import { expect, test, vi } from 'vitest'
import { drawItem, type ItemPictures } from '../figure/draw-item'
import { renderItem } from './render-item'

vi.mock('../figure/draw-item', () => ({ drawItem: vi.fn() }))

const pictures: ItemPictures = {
  start: { width: 10, height: 20, paths: [] },
  end: null,
  problems: [],
  sided: false,
  kind: 'body',
}

test('a picture without problems is rendered', () => {
  vi.mocked(drawItem).mockReturnValue(pictures)
  expect(renderItem('bridge')).toMatchObject({ slug: 'bridge', width: 10, height: 20 })
  expect(renderItem('bridge').error).toBeUndefined()
})

test('a picture in which an arrow hides a face is refused, with its frame, the check and the remedy', () => {
  const message = 'the arrow of head lies over a face; move it with `off`'
  vi.mocked(drawItem).mockReturnValue({ ...pictures, problems: [{ check: 'cover', at: 1, message }] })
  const { error, start } = renderItem('chin-tuck')
  expect(error).toBe(`end, cover: ${message}`)
  expect(start).toBe('')
})
