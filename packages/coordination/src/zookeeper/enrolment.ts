import { isZooKeeperError, type ZooKeeper } from "@mesolite/zookeeper";
import { rankCandidates } from "./rank-candidates.ts";
import { isSessionEnd } from "./refusal.ts";
import { untilAnswered, untilDone } from "./until-answered.ts";
import type { ZkSessions } from "./zk-sessions.ts";

/** Where a candidate stands: its node lives as long as this client's session. */
export interface Enrolment {
  readonly client: ZooKeeper;
  /** Its name within the group. */
  readonly name: string;
}

export interface EnrolmentParts {
  readonly sessions: ZkSessions;
  readonly group: string;
  readonly label: string;
}

/** Creates the candidate's node, whatever happens to the connection: never two of them. Rejects when the session ends or with a refusal. */
export async function enrol(parts: EnrolmentParts, client: ZooKeeper, data: Uint8Array): Promise<Enrolment> {
  const { sessions, group, label } = parts;
  const { acl } = sessions;
  await untilDone(() => client.ensurePath(group, { acl }));
  for (;;) {
    try {
      const path = await untilAnswered(() => client.create(`${group}/${label}`, data, { mode: "ephemeralSequential", acl }));
      return { client, name: path.slice(path.lastIndexOf("/") + 1) };
    } catch (error) {
      if (!isZooKeeperError(error, "OutcomeUnknown")) throw error;
    }
    const [name] = await ownCandidates(parts, client);
    if (name !== undefined) return { client, name };
  }
}

/**
 * Deletes every node of this session in the group. Never rejects; resolves when they are surely gone (with the session at the latest), which
 * takes as long as no server can be reached.
 */
export async function withdraw(parts: EnrolmentParts, client: ZooKeeper): Promise<void> {
  try {
    for (const name of await ownCandidates(parts, client)) {
      await untilDone(() => client.delete(`${parts.group}/${name}`)).catch((error: unknown) => {
        if (!isZooKeeperError(error, "NoNode")) throw error;
      });
    }
  } catch (error) {
    if (isSessionEnd(error) || isZooKeeperError(error, "NoNode")) return;
    await client.close(); // A refusal: who may create but not delete. The session's end takes the node along.
  }
}

/** Names of the candidates of this label that belong to this client's session: exact, whatever their data is. */
async function ownCandidates({ group, label }: EnrolmentParts, client: ZooKeeper): Promise<string[]> {
  // What was sent before over another server is seen by this one after the sync.
  await untilAnswered(() => client.sync(group));
  const candidates = rankCandidates(await untilAnswered(() => client.getChildren(group)));
  const own: string[] = [];
  for (const { name } of candidates.filter((candidate) => candidate.name.startsWith(label))) {
    const stat = await untilAnswered(() => client.exists(`${group}/${name}`));
    if (stat && stat.ephemeralOwner === client.session?.id) own.push(name);
  }
  return own;
}
