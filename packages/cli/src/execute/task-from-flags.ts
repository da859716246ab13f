import { err, ok, type Result } from "@mesolite/base";
import { parseResources } from "@mesolite/resources";
import type { Flags } from "@mesolite/runtime";
import { environmentOf, type UnplacedTask } from "@mesolite/sdk";
import type { CommandInfo, ContainerInfo, Environment } from "@mesolite/wire";

/** The task that `--name`, `--command` and the flags around them describe. The task's id is its name. */
export function taskFromFlags(flags: Flags): Result<UnplacedTask> {
  const name = flags.string("name");
  if (name === undefined) return err("--name is missing: give the task a name, or the whole task with --task");
  const command = commandFrom(flags);
  if (!command.ok) return command;
  const container = containerFrom(flags);
  if (!container.ok) return container;
  const resources = parseResources(flags.mustString("resources"));
  if (!resources.ok) return err(`--resources: ${resources.error}`);
  return ok({ name, task_id: { value: name }, command: command.value, container: container.value, resources: resources.value });
}

function commandFrom(flags: Flags): Result<CommandInfo> {
  const command = flags.string("command");
  const environment = environmentFrom(flags.string("env"));
  if (!environment.ok) return environment;
  if (flags.bool("shell")) {
    if (command === undefined)
      return err(
        "--command is missing: say what to run, or run what the image starts by itself with --no-shell and --docker_image",
      );
    return ok({ shell: true, value: command, environment: environment.value });
  }
  if (command === undefined) {
    if (flags.isSet("docker_image")) return ok({ shell: false, environment: environment.value });
    return err("--command is missing: with --no-shell and without --docker_image there is nothing to run");
  }
  const parts = command.split(",");
  return ok({ shell: false, value: parts[0], arguments: parts, environment: environment.value });
}

function environmentFrom(text: string | undefined): Result<Environment | undefined> {
  if (text === undefined) return ok(undefined);
  const expected = `--env: expected a JSON object of texts such as {"NAME": "value"}`;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return err(`${expected}: ${(error as Error).message}`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return err(`${expected}, got ${JSON.stringify(value)}`);
  const wrong = Object.entries(value).find(([, entry]) => typeof entry !== "string");
  if (wrong) return err(`${expected}; ${wrong[0]} is ${JSON.stringify(wrong[1])}`);
  return ok(environmentOf(value as Record<string, string>));
}

function containerFrom(flags: Flags): Result<ContainerInfo | undefined> {
  const image = flags.string("docker_image");
  const containerizer = flags.mustString("containerizer");
  switch (containerizer) {
    case "mesos":
      return ok(
        image === undefined ? undefined : { type: "MESOS", mesos: { image: { type: "DOCKER", docker: { name: image } } } },
      );
    case "docker":
      if (image === undefined) return err("--containerizer=docker needs an image: give it with --docker_image");
      return ok({ type: "DOCKER", docker: { image } });
    default:
      return err(`--containerizer: expected mesos or docker, got "${containerizer}"`);
  }
}
