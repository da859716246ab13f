import { Alert, Anchor, Badge, Code, Group, Stack, Tabs, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, getRouteApi } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { type CellColumn, DataTable } from "../shared/data-table.tsx";
import { ago } from "../shared/format.ts";
import { Problem } from "../shared/page.tsx";
import { type App, type Instance, appQuery, queue } from "./api.ts";
import { AppActions } from "./app-actions.tsx";
import { appStatus, waitingReason } from "./app-status.ts";
import { HealthBar, statusColors } from "./apps-page.tsx";

const route = getRouteApi("/apps/$appId");

/** One application: its instances, its definition, why it waits and what failed last. */
export function AppPage(): ReactNode {
  const { appId } = route.useParams();
  const navigate = route.useNavigate();
  const { data: app, error } = useQuery(appQuery(appId));
  const queued = useQuery(queue).data?.find((item) => item.app?.id === appId);
  const reason = waitingReason(queued);
  if (!app) return <Problem error={error} what={`${appId} could not be shown`} />;
  const status = appStatus(app, queued);
  return (
    <Stack>
      <Group justify="space-between">
        <Group>
          <Title order={3}>{app.id}</Title>
          <Badge color={statusColors[status]}>{status}</Badge>
          <HealthBar app={app} />
        </Group>
        <AppActions app={app} delayed={status === "Delayed"} onDestroyed={() => void navigate({ to: "/" })} />
      </Group>
      <Problem error={error} what="What is shown is old: Marathon could not be asked" />
      {reason && <Alert title="Why it waits">{reason}</Alert>}
      {app.lastTaskFailure && (
        <Alert color="red" title={`Last failure: ${app.lastTaskFailure.state} on ${app.lastTaskFailure.host}, ${app.lastTaskFailure.timestamp}`}>
          {app.lastTaskFailure.message}
        </Alert>
      )}
      <Tabs defaultValue="instances">
        <Tabs.List>
          <Tabs.Tab value="instances">Instances ({app.tasks?.length ?? 0})</Tabs.Tab>
          <Tabs.Tab value="configuration">Configuration</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="instances" pt="md">
          <Instances app={app} />
        </Tabs.Panel>
        <Tabs.Panel value="configuration" pt="md">
          <Code block>{JSON.stringify(app, (key, value: unknown) => (key === "tasks" ? undefined : value), 2)}</Code>
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

function Instances({ app }: { app: App }): ReactNode {
  return (
    <DataTable label="instances" rows={app.tasks ?? []} columns={columns(app.id)} rowKey={(instance) => instance.id} empty="No instance runs now." />
  );
}

function columns(appId: string): CellColumn<Instance>[] {
  return [
    { key: "id", title: "Id", value: (instance) => instance.id },
    { key: "state", title: "State", value: (instance) => instance.state, cell: (instance) => <Badge>{instance.state.replace("TASK_", "")}</Badge> },
    { key: "health", title: "Health", value: health },
    { key: "host", title: "Host", value: (instance) => instance.host, cell: (instance) => <Endpoints instance={instance} /> },
    {
      key: "started",
      title: "Started",
      value: (instance) => instance.startedAt ?? "",
      cell: (instance) => (instance.startedAt ? ago(Date.parse(instance.startedAt), Date.now()) : "not yet"),
    },
    {
      key: "log",
      title: "",
      value: () => "",
      cell: (instance) =>
        instance.slaveId ? (
          <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/apps/$appId/instances/$taskId" params={{ appId, taskId: instance.id }} />}>
            Log
          </Anchor>
        ) : null,
    },
  ];
}

function health(instance: Instance): string {
  const results = instance.healthCheckResults ?? [];
  if (results.length === 0) return "unknown";
  return results.every((result) => result.alive) ? "healthy" : "unhealthy";
}

function Endpoints({ instance }: { instance: Instance }): ReactNode {
  const ports = instance.ports ?? [];
  if (ports.length === 0) return instance.host;
  return (
    <Group gap={6}>
      {ports.map((port) => (
        <Anchor size="sm" key={port} href={`http://${instance.host}:${port}`} target="_blank" rel="noreferrer">
          {instance.host}:{port}
        </Anchor>
      ))}
    </Group>
  );
}
