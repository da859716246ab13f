import { Anchor, Group } from "@mantine/core";
import { type ReactNode, useMemo } from "react";
import { Ago } from "../shared/ago.tsx";
import { type CellColumn, DataTable } from "../shared/data-table.tsx";
import { IdText } from "../shared/id-text.tsx";
import { PlainLink } from "../shared/plain-link.tsx";
import { TaskBadge } from "../shared/task-badge.tsx";
import type { App, Instance } from "./api.ts";

/** The instances of an application, each with a link to its log. */
export function Instances({ app }: { app: App }): ReactNode {
  const cells = useMemo(() => columns(app.id), [app.id]);
  return (
    <DataTable
      label="instances"
      rows={app.tasks ?? []}
      columns={cells}
      rowKey={(instance) => instance.id}
      empty="No instance runs now."
    />
  );
}

/** The link to the log of an instance, which names its agent, so that it works after the instance's end too. */
export function LogLink({
  appId,
  taskId,
  agentId,
  text,
}: {
  appId: string;
  taskId: string;
  agentId: string;
  text: string;
}): ReactNode {
  return (
    <PlainLink
      to="/apps/$appId/instances/$taskId"
      params={{ appId, taskId }}
      search={{ agent: agentId }}
      label={`${text} of ${taskId}`}
      text={text}
    />
  );
}

function columns(appId: string): CellColumn<Instance>[] {
  return [
    { key: "id", title: "Id", value: (instance) => instance.id, cell: (instance) => <IdText id={instance.id} /> },
    {
      key: "state",
      title: "State",
      value: (instance) => instance.state,
      cell: (instance) => <TaskBadge state={instance.state} healthy={healthy(instance)} />,
    },
    { key: "host", title: "Host", value: (instance) => instance.host, cell: (instance) => <Endpoints instance={instance} /> },
    {
      key: "started",
      title: "Started",
      value: (instance) => instance.startedAt ?? "",
      cell: (instance) => (instance.startedAt ? <Ago atMs={Date.parse(instance.startedAt)} /> : ""),
    },
    {
      key: "log",
      title: "Log",
      actions: true,
      value: () => "",
      cell: (instance) =>
        instance.slaveId ? <LogLink appId={appId} taskId={instance.id} agentId={instance.slaveId} text="Log" /> : null,
    },
  ];
}

/** undefined: nothing has checked it yet. */
function healthy(instance: Instance): boolean | undefined {
  const results = instance.healthCheckResults ?? [];
  return results.length === 0 ? undefined : results.every((result) => result.alive);
}

function Endpoints({ instance }: { instance: Instance }): ReactNode {
  const ports = instance.ports ?? [];
  if (ports.length === 0) return instance.host;
  return (
    <Group gap={8}>
      {ports.map((port) => (
        <Anchor size="sm" key={port} href={`http://${instance.host}:${port}`} target="_blank" rel="noreferrer">
          {instance.host}:{port}
        </Anchor>
      ))}
    </Group>
  );
}
