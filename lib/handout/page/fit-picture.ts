import type { ModelPicture } from '@/lib/handout/model/handout-model'

/** A drawing as large as it fits into a column of this width, in its middle; all lengths in points. */
export function fitPicture(picture: ModelPicture, column: { width: number; height: number }) {
  const scale = Math.min(column.width / picture.width, column.height / picture.height)
  const width = picture.width * scale
  return { left: (column.width - width) / 2, width, height: picture.height * scale }
}
