'use client'

export { BrokenPage as default } from './_components/broken-page'
