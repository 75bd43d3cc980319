import { createServer, type Socket } from 'node:net'

/**
 * A server that speaks PostgreSQL's protocol as far as a start goes before it asks for the version, and is too old. No
 * system that Varde is tried on has such a one to install.
 */
const message = (kind: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(5)
  head.write(kind, 'latin1')
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

const text = (value: string): Buffer => Buffer.from(`${value}\0`)
const numbers = (...values: readonly (readonly [number, 2 | 4])[]): Buffer =>
  Buffer.concat(
    values.map(([value, size]) => {
      const bytes = Buffer.alloc(size)
      bytes.writeIntBE(value, 0, size)
      return bytes
    }),
  )

const ready = message('Z', Buffer.from('I'))
const welcome = Buffer.concat([message('R', numbers([0, 4])), ready])

const answerWith = (version: string): Buffer => {
  const column = [text('version'), numbers([0, 4], [0, 2], [23, 4], [4, 2], [-1, 4], [0, 2])]
  return Buffer.concat([
    message('T', Buffer.concat([numbers([1, 2]), ...column])),
    message('D', Buffer.concat([numbers([1, 2], [version.length, 4]), Buffer.from(version)])),
    message('C', text('SELECT 1')),
    ready,
  ])
}

export const oldPostgresql = async (version = '140012') => {
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    let greeted = false
    socket.on('data', (piece: Buffer) => {
      if (!greeted) socket.write(welcome)
      else if (piece.toString('latin1', 0, 1) === 'Q') socket.write(answerWith(version))
      greeted = true
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => open.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const listening = server.address()
  const port = typeof listening === 'object' && listening ? listening.port : 0
  return {
    url: `postgres://postgres:secret-of-sixteen@127.0.0.1:${port}/varde`,
    close: () => {
      for (const socket of open) socket.destroy()
      server.close()
    },
  }
}
