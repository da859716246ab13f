import type { ContainerSpec, DockerSpec } from "@mesolite/base";

export const nginx: DockerSpec = {
  image: "nginx",
  network: "HOST",
  portMappings: [],
  privileged: false,
  forcePullImage: false,
  parameters: [],
  volumes: [],
};

/** The tutorial's nginx, as Docker's maker is given it. */
export const nginxContainer: ContainerSpec = {
  containerId: "0a1b2c3d-0000-4000-8000-000000000001",
  frameworkId: "f",
  executorId: "e",
  taskId: "t",
  sandboxDir: "/s",
  containerizer: "docker",
  command: { kind: "image", args: [] },
  docker: nginx,
  volumes: [],
  cpus: 0.1,
  memMiB: 32,
  environment: {},
  uris: [],
};
