/** Numbers of ZooKeeper's client protocol (Apache ZooKeeper: ZooDefs.OpCode, ClientCnxn, Watcher.Event, CreateMode). */

export const opCode = {
  notification: 0,
  create: 1,
  delete: 2,
  exists: 3,
  getData: 4,
  setData: 5,
  getAcl: 6,
  setAcl: 7,
  getChildren: 8,
  sync: 9,
  ping: 11,
  getChildren2: 12,
  check: 13,
  multi: 14,
  auth: 100,
  setWatches: 101,
  closeSession: -11,
  error: -1,
} as const;

/** Transaction ids of packets that answer no queued request. */
export const specialXid = { notification: -1, ping: -2, auth: -4, setWatches: -8 } as const;

export const createFlags = { persistent: 0, ephemeral: 1, persistentSequential: 2, ephemeralSequential: 3 } as const;
export type CreateMode = keyof typeof createFlags;

/** `jute.maxbuffer` of a server that was not configured otherwise: a longer request makes it close the connection. */
export const serverFrameLimitBytes = 0xfffff;

export const permission = { read: 1, write: 2, create: 4, delete: 8, admin: 16, all: 31 } as const;
