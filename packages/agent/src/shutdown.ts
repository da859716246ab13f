import { onShutdownFramework } from "./frameworks/framework-messages.ts";
import { agentInfoKey } from "./recovery/store-keys.ts";
import { countOpen } from "./tasks/open-executors.ts";
import { log, put, setTimer, type Turn } from "./turn.ts";

/** How long after the last SIGKILL the process waits for containers that do not end, before it exits without them. */
const shutdownPatienceMs = 30_000;

/** The master wants this agent gone: everything ends, and its id is forgotten, so that the next start is a new agent. */
export function onShutdown(turn: Turn, message: string | undefined): void {
  const { state } = turn;
  log(turn, "warn", `Master ${state.masterPid} asked this agent to shut down: ${message ?? "no reason given"}`);
  state.phase = "terminating";
  put(turn, agentInfoKey, undefined);
  for (const frameworkId of [...state.frameworks.keys()]) onShutdownFramework(turn, frameworkId, "agentShutdown");
  for (const stream of state.streams.values()) onShutdownFramework(turn, stream.frameworkId, "agentShutdown");
  setTimer(turn, "shutdown", turn.nowMs + state.config.executorShutdownGracePeriodMs + shutdownPatienceMs, {
    kind: "shutdownGraceExpired",
  });
}

/** The process ends when the last container has. */
export function exitWhenDone(turn: Turn): void {
  const { state } = turn;
  if (state.phase === "terminating" && !turn.effects.some((effect) => effect.kind === "exit") && state.frameworks.size === 0) {
    turn.effects.push({ kind: "exit", code: 0, message: "The agent has been shut down by its master" });
  }
  if (state.phase === "cleaning" && countOpen(turn.state) === 0) {
    turn.effects.push({
      kind: "exit",
      code: 0,
      message: "Recovery with --recover=cleanup has ended all containers: start the agent again without it",
    });
  }
}

export function onShutdownGraceExpired(turn: Turn): void {
  if (turn.state.phase !== "terminating") return;
  turn.effects.push({
    kind: "exit",
    code: 1,
    message: `The agent is shutting down, but ${countOpen(turn.state)} containers did not end`,
  });
}
