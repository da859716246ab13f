import { arrayParts } from "@mesolite/http-api";
import { type agent, ExecutorInfo, FrameworkInfo, Task } from "@mesolite/wire";
import { commandExecutorInfo } from "../../tasks/command-executor-info.ts";
import type { ExecutorRecord } from "../../tasks/executor-record.ts";
import { taskMessage } from "../../tasks/task-message.ts";
import { isOpen } from "../../tasks/open-executors.ts";
import type { AgentSnapshot } from "../snapshot.ts";

/** Every list of an answer as its member's name and items; unlike in other v1 answers, empty ones are printed too. */
type Lists<T> = readonly (readonly [name: string, items: readonly T[]])[];

function* objectParts<T>(lists: Lists<T>, write: (item: T) => string): Generator<string, void, undefined> {
  let separator = "{";
  for (const [name, items] of lists) {
    yield `${separator}"${name}":`;
    yield* arrayParts(items, write);
    separator = ",";
  }
  yield "}";
}

function everyExecutor(snapshot: AgentSnapshot): readonly ExecutorRecord[] {
  return [...snapshot.frameworks, ...snapshot.completedFrameworks].flatMap(({ executors }) => executors);
}

function everyCompleted(snapshot: AgentSnapshot): readonly ExecutorRecord[] {
  return [...snapshot.frameworks, ...snapshot.completedFrameworks].flatMap(({ completedExecutors }) => completedExecutors);
}

/** queued: waits for its container; launched: runs; terminated: over, not acknowledged; completed: over and acknowledged. */
function taskLists(snapshot: AgentSnapshot): Lists<ExecutorRecord> {
  const executors = everyExecutor(snapshot);
  return [
    ["pending_tasks", []],
    ["queued_tasks", executors.filter((executor) => executor.phase === "launching")],
    ["launched_tasks", executors.filter((executor) => executor.phase === "running")],
    ["terminated_tasks", executors.filter((executor) => !isOpen(executor))],
    ["completed_tasks", everyCompleted(snapshot)],
  ];
}

function executorLists(snapshot: AgentSnapshot): Lists<ExecutorRecord> {
  return [
    ["executors", everyExecutor(snapshot)],
    ["completed_executors", everyCompleted(snapshot)],
  ];
}

function frameworkLists(snapshot: AgentSnapshot): Lists<{ readonly info: FrameworkInfo }> {
  return [
    ["frameworks", snapshot.frameworks],
    ["completed_frameworks", snapshot.completedFrameworks],
  ];
}

function executorInfo({ task, frameworkId }: ExecutorRecord, launcherDir: string): ExecutorInfo {
  return commandExecutorInfo(task.info, frameworkId, launcherDir);
}

export type ListingCall = "GET_TASKS" | "GET_EXECUTORS" | "GET_FRAMEWORKS" | "GET_STATE";

function tasksParts(snapshot: AgentSnapshot): Generator<string, void, undefined> {
  return objectParts(taskLists(snapshot), (executor) => Task.toJsonText(taskMessage(executor.task)));
}

function executorsParts(snapshot: AgentSnapshot): Generator<string, void, undefined> {
  const { launcherDir } = snapshot;
  return objectParts(
    executorLists(snapshot),
    (executor) => `{"executor_info":${ExecutorInfo.toJsonText(executorInfo(executor, launcherDir))}}`,
  );
}

function frameworksParts(snapshot: AgentSnapshot): Generator<string, void, undefined> {
  return objectParts(frameworkLists(snapshot), ({ info }) => `{"framework_info":${FrameworkInfo.toJsonText(info)}}`);
}

function* stateParts(snapshot: AgentSnapshot): Generator<string, void, undefined> {
  yield '{"get_tasks":';
  yield* tasksParts(snapshot);
  yield ',"get_executors":';
  yield* executorsParts(snapshot);
  yield ',"get_frameworks":';
  yield* frameworksParts(snapshot);
  yield "}";
}

const writers: Readonly<Record<ListingCall, (snapshot: AgentSnapshot) => Generator<string, void, undefined>>> = {
  GET_TASKS: tasksParts,
  GET_EXECUTORS: executorsParts,
  GET_FRAMEWORKS: frameworksParts,
  GET_STATE: stateParts,
};

/** `{"type":"GET_TASKS","get_tasks":{…}}` in parts. */
export function* listingJson(type: ListingCall, snapshot: AgentSnapshot): Generator<string, void, undefined> {
  yield `{"type":"${type}","${type.toLowerCase()}":`;
  yield* writers[type](snapshot);
  yield "}";
}

/** The same as a message, made whole: an agent's records are bounded to some thousands. */
export function listingMessage(type: ListingCall, snapshot: AgentSnapshot): agent.Response {
  const tasks = (lists: Lists<ExecutorRecord>) =>
    Object.fromEntries(lists.map(([name, items]) => [name, items.map(({ task }) => taskMessage(task))]));
  const executors = (lists: Lists<ExecutorRecord>) =>
    Object.fromEntries(
      lists.map(([name, items]) => [
        name,
        items.map((executor) => ({ executor_info: executorInfo(executor, snapshot.launcherDir) })),
      ]),
    );
  const get_tasks: agent.Response_GetTasks = tasks(taskLists(snapshot));
  const get_executors: agent.Response_GetExecutors = executors(executorLists(snapshot));
  const get_frameworks: agent.Response_GetFrameworks = Object.fromEntries(
    frameworkLists(snapshot).map(([name, items]) => [name, items.map(({ info }) => ({ framework_info: info }))]),
  );
  switch (type) {
    case "GET_TASKS":
      return { type, get_tasks };
    case "GET_EXECUTORS":
      return { type, get_executors };
    case "GET_FRAMEWORKS":
      return { type, get_frameworks };
    case "GET_STATE":
      return { type, get_state: { get_tasks, get_executors, get_frameworks } };
  }
}
