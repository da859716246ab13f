/** The fields of the create form, as typed. */
export interface AppForm {
  readonly id: string;
  readonly cmd: string;
  readonly image: string;
  readonly cpus: number;
  readonly mem: number;
  readonly disk: number;
  readonly instances: number;
  readonly env: string;
  readonly healthPath: string;
}

export const emptyForm: AppForm = { id: "/", cmd: "", image: "", cpus: 0.1, mem: 32, disk: 0, instances: 1, env: "", healthPath: "" };

/** The App JSON for a filled form; fields left empty are left out. */
export function definitionOf(form: AppForm): Record<string, unknown> {
  const env = Object.fromEntries(envLines(form.env));
  return {
    id: form.id,
    ...(form.cmd === "" ? {} : { cmd: form.cmd }),
    cpus: form.cpus,
    mem: form.mem,
    ...(form.disk === 0 ? {} : { disk: form.disk }),
    instances: form.instances,
    ...(form.image === "" ? {} : { container: { type: "DOCKER", docker: { image: form.image, network: "HOST" } } }),
    ...(Object.keys(env).length === 0 ? {} : { env }),
    ...(form.healthPath === "" ? {} : { healthChecks: [{ protocol: "HTTP", path: form.healthPath, portIndex: 0 }] }),
  };
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
