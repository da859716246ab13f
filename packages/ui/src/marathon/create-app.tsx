import { Button, Group, Modal, NumberInput, SimpleGrid, Stack, Switch, TextInput, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Problem } from "../shared/page.tsx";
import { createApp } from "./api.ts";
import { type AppForm, definitionOf, emptyForm } from "./app-definition.ts";

/** The dialog that creates an app from a form, or from its JSON. Switching carries the form's contents over. */
export function CreateApp({ opened, close }: { opened: boolean; close: () => void }): ReactNode {
  const [form, setForm] = useState(emptyForm);
  const [json, setJson] = useState<string | null>(null);
  const queries = useQueryClient();
  const create = useMutation({
    mutationFn: async () => createApp(json === null ? definitionOf(form) : (JSON.parse(json) as unknown)),
    onSuccess: async () => {
      setForm(emptyForm);
      setJson(null);
      close();
      await queries.invalidateQueries();
    },
  });
  return (
    <Modal opened={opened} onClose={close} title="New application" size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate();
        }}
      >
        <Stack>
          <Switch
            label="JSON"
            checked={json !== null}
            onChange={(event) => setJson(event.currentTarget.checked ? JSON.stringify(definitionOf(form), null, 2) : null)}
          />
          <Problem error={create.error} what="The application was not created" />
          {json === null ? (
            <Fields form={form} change={(part) => setForm((now) => ({ ...now, ...part }))} />
          ) : (
            <Textarea label="Application JSON" autosize minRows={12} maxRows={24} value={json} onChange={(e) => setJson(e.currentTarget.value)} ff="monospace" />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button type="submit" loading={create.isPending}>
              Create application
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function Fields({ form, change }: { form: AppForm; change: (part: Partial<AppForm>) => void }): ReactNode {
  const number = (name: "cpus" | "mem" | "disk" | "instances", label: string, step: number): ReactNode => (
    <NumberInput label={label} min={0} step={step} value={form[name]} onChange={(value) => change({ [name]: Number(value) })} />
  );
  return (
    <>
      <TextInput label="Id" description="A path such as /shop/web" required value={form.id} onChange={(e) => change({ id: e.currentTarget.value })} />
      <SimpleGrid cols={4}>
        {number("cpus", "CPUs", 0.1)}
        {number("mem", "Memory (MiB)", 16)}
        {number("disk", "Disk (MiB)", 16)}
        {number("instances", "Instances", 1)}
      </SimpleGrid>
      <Textarea label="Command" description="Run by /bin/sh; $PORT0 is the first port" autosize minRows={2} value={form.cmd} onChange={(e) => change({ cmd: e.currentTarget.value })} />
      <TextInput label="Docker image" description="Empty: no container image" value={form.image} onChange={(e) => change({ image: e.currentTarget.value })} />
      <Textarea label="Environment" description="NAME=value, one a line" autosize minRows={2} value={form.env} onChange={(e) => change({ env: e.currentTarget.value })} />
      <TextInput label="HTTP health check path" description="Empty: no health check" value={form.healthPath} onChange={(e) => change({ healthPath: e.currentTarget.value })} />
    </>
  );
}
