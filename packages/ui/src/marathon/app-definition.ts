/** The fields of the create form, as typed; a number being typed is a string. */
export interface AppForm {
  readonly id: string;
  readonly cmd: string;
  readonly image: string;
  readonly cpus: number | string;
  readonly mem: number | string;
  readonly disk: number | string;
  readonly instances: number | string;
  readonly env: string;
  readonly healthPath: string;
}

export const emptyForm: AppForm = {
  id: "/",
  cmd: "",
  image: "",
  cpus: 0.1,
  mem: 32,
  disk: 0,
  instances: 1,
  env: "",
  healthPath: "",
};

/** The App JSON for a filled form; fields left empty are left out. */
export function definitionOf(form: AppForm): Record<string, unknown> {
  const env = Object.fromEntries(envLines(form.env));
  return {
    id: form.id,
    ...(form.cmd === "" ? {} : { cmd: form.cmd }),
    cpus: Number(form.cpus),
    mem: Number(form.mem),
    ...(Number(form.disk) === 0 ? {} : { disk: Number(form.disk) }),
    instances: Number(form.instances),
    ...(form.image === "" ? {} : { container: { type: "DOCKER", docker: { image: form.image, network: "HOST" } } }),
    ...(Object.keys(env).length === 0 ? {} : { env }),
    ...(form.healthPath === "" ? {} : { healthChecks: [{ protocol: "HTTP", path: form.healthPath, portIndex: 0 }] }),
  };
}

/** The value of a JSON text. @throws an Error that says that, and where, it is no JSON */
export function parseDefinition(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`This is not JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** `NAME=value` a line; lines without a name are left out. */
function envLines(text: string): [string, string][] {
  return text
    .split("\n")
    .map((line): [string, string] => {
      const cut = line.indexOf("=");
      return cut < 0 ? [line.trim(), ""] : [line.slice(0, cut).trim(), line.slice(cut + 1)];
    })
    .filter(([name]) => name !== "");
}
