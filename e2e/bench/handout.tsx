// React and what stands on it read this once, when they are loaded: measured is what is served.
Object.assign(process.env, { NODE_ENV: 'production' })
await import('./compare-handout')

export {}
