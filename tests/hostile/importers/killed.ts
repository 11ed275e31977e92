/** An importer that the system ends, as it does when it runs out of memory. */
process.on('message', () => process.kill(process.pid, 'SIGKILL'))
