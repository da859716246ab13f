/** Exit statuses of the original, those that we use. */
export const exitStatus = { noZooKeeper: 100, uncaught: 107, cannotBind: 111, invalidFlag: 112 } as const;
