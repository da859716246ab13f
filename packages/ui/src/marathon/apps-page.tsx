import { Anchor, Badge, Button, Group, Progress, Stack, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { type CellColumn, DataTable } from "../shared/data-table.tsx";
import { mib, trim } from "../shared/format.ts";
import { Problem } from "../shared/page.tsx";
import { type App, type QueueItem, apps, queue } from "./api.ts";
import { type AppStatus, appStatus, healthShares } from "./app-status.ts";
import { CreateApp } from "./create-app.tsx";

/** All applications with their state and health. */
export function AppsPage(): ReactNode {
  const [creating, setCreating] = useState(false);
  const { data, error } = useQuery(apps);
  const queued = useQuery(queue).data ?? [];
  const waiting = new Map(queued.map((item) => [item.app?.id ?? "", item]));
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={3}>Applications</Title>
        <Button onClick={() => setCreating(true)}>Create application</Button>
      </Group>
      <Problem error={error} what="Marathon could not be asked" />
      {data && (
        <DataTable
          label="applications"
          rows={data}
          columns={columns(waiting)}
          rowKey={(app) => app.id}
          empty="There is no application yet. Create one from a form or from its JSON."
        />
      )}
      <CreateApp opened={creating} close={() => setCreating(false)} />
    </Stack>
  );
}

export const statusColors: Record<AppStatus, string> = { Deploying: "blue", Delayed: "orange", Waiting: "yellow", Suspended: "gray", Running: "teal" };

function columns(waiting: ReadonlyMap<string, QueueItem>): CellColumn<App>[] {
  return [
    {
      key: "id",
      title: "Id",
      value: (app) => app.id,
      cell: (app) => (
        <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/apps/$appId" params={{ appId: app.id }} />}>
          {app.id}
        </Anchor>
      ),
    },
    { key: "cpus", title: "CPUs", value: (app) => app.cpus * app.instances, numeric: true, cell: (app) => trim(app.cpus * app.instances) },
    { key: "mem", title: "Memory", value: (app) => app.mem * app.instances, numeric: true, cell: (app) => mib(app.mem * app.instances) },
    {
      key: "status",
      title: "Status",
      value: (app) => appStatus(app, waiting.get(app.id)),
      cell: (app) => {
        const status = appStatus(app, waiting.get(app.id));
        return <Badge color={statusColors[status]}>{status}</Badge>;
      },
    },
    {
      key: "running",
      title: "Running",
      value: (app) => app.tasksRunning,
      numeric: true,
      cell: (app) => `${app.tasksRunning} of ${app.instances}`,
    },
    { key: "health", title: "Health", value: (app) => app.tasksUnhealthy, numeric: true, cell: (app) => <HealthBar app={app} /> },
  ];
}

export function HealthBar({ app }: { app: App }): ReactNode {
  const shares = healthShares(app);
  const whole = Math.max(app.instances, app.tasksRunning + app.tasksStaged, 1);
  const title = `${shares.healthy} healthy, ${shares.unhealthy} unhealthy, ${shares.unknown} unknown, ${shares.staged} staged`;
  return (
    <Progress.Root size="lg" w={140} title={title} aria-label={title}>
      <Progress.Section value={(100 * shares.healthy) / whole} color="teal" />
      <Progress.Section value={(100 * shares.unhealthy) / whole} color="red" />
      <Progress.Section value={(100 * shares.unknown) / whole} color="gray" />
      <Progress.Section value={(100 * shares.staged) / whole} color="blue" />
    </Progress.Root>
  );
}
