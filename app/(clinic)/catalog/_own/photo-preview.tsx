'use client'

import { useEffect, useRef } from 'react'
import type { PhotoEdit } from '@/lib/catalog/photo/photo-edit'

const longest = 420

/** A photo as it is turned, with what is cut off shaded. */
export function PhotoPreview({
  image,
  edit,
  label,
}: {
  image: HTMLImageElement
  edit: PhotoEdit
  label: string
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (canvas.current) draw(canvas.current, image, edit)
  }, [image, edit])
  return <canvas ref={canvas} role="img" aria-label={label} className="max-w-full border border-line" />
}

function draw(
  canvas: HTMLCanvasElement,
  image: HTMLImageElement,
  { turn, left, top, right, bottom }: PhotoEdit,
) {
  const scale = longest / Math.max(image.naturalWidth, image.naturalHeight)
  const [width, height] = [image.naturalWidth * scale, image.naturalHeight * scale]
  const isOnSide = turn % 180 !== 0
  canvas.width = Math.round(isOnSide ? height : width)
  canvas.height = Math.round(isOnSide ? width : height)
  const paint = canvas.getContext('2d')
  if (!paint) return
  paint.translate(canvas.width / 2, canvas.height / 2)
  paint.rotate((turn * Math.PI) / 180)
  paint.drawImage(image, -width / 2, -height / 2, width, height)
  paint.resetTransform()
  paint.fillStyle = 'rgb(0 0 0 / 65%)'
  const [w, h] = [canvas.width, canvas.height]
  paint.fillRect(0, 0, w * left, h)
  paint.fillRect(w * (1 - right), 0, w * right, h)
  paint.fillRect(w * left, 0, w * (1 - left - right), h * top)
  paint.fillRect(w * left, h * (1 - bottom), w * (1 - left - right), h * bottom)
}
