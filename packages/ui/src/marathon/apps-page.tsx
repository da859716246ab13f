import { Button, Group, Stack, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, Suspense, lazy, useMemo, useState } from "react";
import { type CellColumn, DataTable } from "../shared/data-table.tsx";
import { mib, trim } from "../shared/format.ts";
import { Problem } from "../shared/page.tsx";
import { PlainLink } from "../shared/plain-link.tsx";
import { type App, type QueueItem, apps, queue } from "./api.ts";
import { appStatus } from "./app-status.ts";
import { HealthBar, StatusBadge } from "./health-bar.tsx";

const CreateApp = lazy(async () => ({ default: (await import("./create-app.tsx")).CreateApp }));

/** All applications with their state and health. */
export function AppsPage(): ReactNode {
  const [creating, setCreating] = useState(false);
  const { data, error } = useQuery(apps);
  const queued = useQuery(queue).data;
  const cells = useMemo(() => columns(new Map(queued?.map((item) => [item.app?.id ?? "", item]))), [queued]);
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} size="h3">
          Applications
        </Title>
        <Button onClick={() => setCreating(true)}>Create application</Button>
      </Group>
      <Problem error={error} what={data ? "What is shown is old: Marathon could not be asked" : "Marathon could not be asked"} />
      {data && (
        <DataTable
          label="applications"
          rows={data}
          columns={cells}
          rowKey={(app) => app.id}
          empty="There is no application yet. Create one from a form or from its JSON."
        />
      )}
      <Suspense>{creating && <CreateApp close={() => setCreating(false)} />}</Suspense>
    </Stack>
  );
}

function columns(waiting: ReadonlyMap<string, QueueItem>): CellColumn<App>[] {
  const status = (app: App) => appStatus(app, waiting.get(app.id));
  return [
    {
      key: "id",
      title: "Id",
      value: (app) => app.id,
      cell: (app) => <PlainLink to="/apps/$appId" params={{ appId: app.id }} text={app.id} />,
    },
    { key: "status", title: "Status", value: status, cell: (app) => <StatusBadge status={status(app)} /> },
    {
      key: "running",
      title: "Running",
      value: (app) => app.tasksRunning,
      numeric: true,
      cell: (app) => `${app.tasksRunning} of ${app.instances}`,
    },
    { key: "health", title: "Health", value: health, cell: (app) => <HealthBar app={app} /> },
    {
      key: "cpus",
      title: "CPUs",
      value: (app) => app.cpus * app.instances,
      numeric: true,
      cell: (app) => trim(app.cpus * app.instances),
    },
    {
      key: "mem",
      title: "Memory",
      value: (app) => app.mem * app.instances,
      numeric: true,
      cell: (app) => mib(app.mem * app.instances),
    },
  ];
}

/** The word to sort and filter by. */
function health(app: App): string {
  if (app.tasksUnhealthy > 0) return "unhealthy";
  return app.tasksHealthy > 0 ? "healthy" : "unknown";
}
