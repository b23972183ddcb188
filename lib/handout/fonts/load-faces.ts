import path from 'node:path'
import { type FaceName, fontFiles, type Weight } from './font-files'
import { type Face, openFace } from './open-face'

export type Faces = Readonly<Record<FaceName, Readonly<Record<Weight, Face>>>>

const loaded = new Map<string, Faces>()

/** The faces of a handout, each opened when it is first asked for, once per process; takes the project root. */
export function loadFaces(root: string): Faces {
  const faces = loaded.get(root) ?? toFaces(root)
  loaded.set(root, faces)
  return faces
}

function toFaces(root: string): Faces {
  const entries = Object.entries(fontFiles).map(([name, files]) => {
    const regular = openOnce(path.join(root, files.regular))
    const bold = openOnce(path.join(root, files.bold))
    const face = {
      get regular() {
        return regular()
      },
      get bold() {
        return bold()
      },
    }
    return [name, face]
  })
  return Object.fromEntries(entries)
}

function openOnce(file: string): () => Face {
  let face: Face | undefined
  return () => {
    face ??= openFace(file)
    return face
  }
}
