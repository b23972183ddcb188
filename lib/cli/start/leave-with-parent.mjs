// Loaded into the server by the launcher: killing the launcher, even with -9, must not leave a server on the port.
if (process.channel) {
  process.on('disconnect', () => process.exit(0))
  process.channel.unref()
}
