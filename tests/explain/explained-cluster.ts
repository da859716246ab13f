import { startCluster, type TestCluster } from "../support/cluster.ts";
import { eventually } from "../support/eventually.ts";
import { json } from "../support/http.ts";
import { type Program, start } from "../support/program.ts";
import { freePorts } from "../support/scratch.ts";

/** A cluster with a Marathon, and the questions that an operator asks it. */
export interface ExplainedCluster {
  readonly cluster: TestCluster;
  readonly marathonUrl: string;
  readonly masterUrl: string;
  deploy(app: Record<string, unknown>): Promise<unknown>;
  destroy(id: string): Promise<void>;
  /** The app's explanation, once its causes are of these kinds and, where given, it has what `also` looks for. */
  because(id: string, kinds: readonly string[], also?: (answer: AppAnswer) => boolean): Promise<AppAnswer>;
  stop(): Promise<void>;
}

export interface AppAnswer {
  readonly causes: readonly ({ readonly kind: string; readonly text: string } & Record<string, unknown>)[];
  readonly agents: readonly {
    readonly mismatches: readonly ({ readonly reason: string } & Record<string, unknown>)[];
    readonly changes: readonly ({ readonly kind: string; readonly text: string } & Record<string, unknown>)[];
  }[];
  readonly master?: RoleAnswer;
}

export interface RoleAnswer {
  readonly reason?: { readonly kind: string };
  readonly text: string;
  readonly agents: readonly {
    readonly reason: { readonly kind: string } & Record<string, unknown>;
    readonly text: string;
    readonly changes: readonly ({ readonly kind: string } & Record<string, unknown>)[];
  }[];
}

export async function startExplained(name: string, agentFlags: readonly string[] = []): Promise<ExplainedCluster> {
  const cluster = await startCluster(name, ["--attributes=rack:r1", ...agentFlags]);
  const [port = 0] = await freePorts(1);
  const marathonUrl = `http://127.0.0.1:${port}`;
  const listens = ["--http_address", "127.0.0.1", "--http_port", `${port}`, "--hostname", "127.0.0.1"];
  const marathon: Program = start("marathon", [
    "--master",
    cluster.masterAddress,
    ...listens,
    "--data_dir",
    `${cluster.folder}/marathon`,
  ]);
  await eventually("Marathon is registered", async () => {
    const { frameworkId } = await json<{ frameworkId?: string }>(`${marathonUrl}/v2/info`);
    return frameworkId !== undefined;
  });
  return {
    cluster,
    marathonUrl,
    masterUrl: `http://${cluster.masterAddress}`,
    deploy: (app) => json(`${marathonUrl}/v2/apps`, { method: "POST", body: { cmd: "sleep 1000", cpus: 0.1, mem: 32, ...app } }),
    destroy: async (id) => {
      await json(`${marathonUrl}/v2/apps/${id}?force=true`, { method: "DELETE" });
      await eventually(`${id} is gone`, async () => (await fetch(`${marathonUrl}/v2/apps/${id}`)).status === 404);
    },
    because: (id, kinds, also = () => true) =>
      eventually(`${id} waits because of ${kinds.join(" and ")}`, async () => {
        const answer = await json<AppAnswer>(`${marathonUrl}/v2/apps/${id}/explain`);
        const found = answer.causes.map(({ kind }) => kind);
        if (kinds.every((kind) => found.includes(kind)) && also(answer)) return answer;
        throw new Error(JSON.stringify(answer, null, 1));
      }),
    stop: async () => {
      await marathon.stop();
      await cluster.stop();
    },
  };
}
