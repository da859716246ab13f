import { Alert, Stack, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { count } from "../shared/format.ts";
import type { App, QueueItem } from "./api.ts";
import { explanation, isUnfinished, mainCauses, masterNote, type Obstacle, obstacles } from "./explanation.ts";

/** More agents do not help a reader. */
const maxRows = 5;

/** Why an app is not (yet) as it is wanted, agent by agent, and the smallest change that would help. */
export function WhyItWaits({ app, queued }: { app: App; queued: QueueItem | undefined }): ReactNode {
  const isWanted = isUnfinished(app, queued);
  const { data } = useQuery(explanation(app.id, isWanted));
  if (!isWanted || !data) return null;
  const causes = mainCauses(data);
  const note = masterNote(data);
  if (causes.length === 0 && note === undefined) return null;
  const rows = obstacles(data);
  return (
    <Alert color="yellow" title="Why it waits" role="status">
      <Stack gap={6}>
        {causes.map((text) => (
          <Text key={text} size="sm">
            {capitalised(text)}.
          </Text>
        ))}
        {note !== undefined && <Text size="sm">{note}</Text>}
        {rows.length > 0 && <Obstacles rows={rows} />}
      </Stack>
    </Alert>
  );
}

function Obstacles({ rows }: { rows: readonly Obstacle[] }): ReactNode {
  const rest = rows.length - maxRows;
  return (
    <>
      <Table aria-label="What is in the way on each agent">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Agent</Table.Th>
            <Table.Th>In the way</Table.Th>
            <Table.Th>What would help</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.slice(0, maxRows).map((row) => (
            <Table.Tr key={row.agentId}>
              <Table.Td>{row.host}</Table.Td>
              <Table.Td>{row.problems.join("; ")}</Table.Td>
              <Table.Td>{row.remedies.join("; and ")}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {rest > 0 && <Text size="sm">and {count(rest, "more agent")}</Text>}
    </>
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
