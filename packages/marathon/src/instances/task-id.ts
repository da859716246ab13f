import { underscoredId } from "../definition/path-id.ts";

/** "/a/b" -> "a_b.instance-<uuid>". */
export function instanceIdOf(appId: string, uuid: string): string {
  return `${underscoredId(appId)}.instance-${uuid}`;
}

/** The app's task in an instance; incarnation counts launches from 1. */
export function taskIdOf(instanceId: string, incarnation: number): string {
  return `${instanceId}._app.${incarnation}`;
}

const pattern = /^(.+\.(?:instance-|marathon-)[^.]+)(?:\.[^.]+(?:\.\d+)?)?$/;

/** The instance that a task id belongs to; `undefined` when Marathon cannot have made this id. */
export function instanceIdOfTask(taskId: string): string | undefined {
  return pattern.exec(taskId)?.[1];
}

/** The app id that an instance id or task id begins with ("a_b.instance-..." -> "/a/b"). */
export function appIdOfTask(taskId: string): string {
  const instanceId = instanceIdOfTask(taskId) ?? taskId;
  return `/${instanceId.slice(0, instanceId.lastIndexOf(".")).split("_").join("/")}`;
}
