import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Flex, Form, Select } from 'antd';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { useWords } from '#ui/words.ts';
import { ProjectPicker } from '../../project-library/web/project-picker.tsx';
import { recordMovement } from '../contract.ts';
import type { MovementKind } from '../rules/fund.ts';
import type { RecordedMovement } from '../shapes.ts';
import { AmountItem, DayItem, givenText, TextItem, typedYuan } from './form-fields.tsx';
import { words } from './words.ts';

/** What a row is to be about: the source, or the sources to choose from, and for a project's money the project. */
export type MovementAim = {
  readonly kind: Exclude<MovementKind, 'reversal'>;
  readonly sources: readonly { readonly id: string; readonly label: string }[];
  /** The project where it is given; `pick` where one is to be found in a unit (null for the whole remit). */
  readonly project:
    | { readonly id: string; readonly name: string }
    | { readonly pick: string | null }
    | { readonly among: readonly { readonly id: string; readonly name: string }[] }
    | null;
};

type Typed = {
  readonly sourceId?: string;
  readonly projectId?: string;
  readonly amount: string;
  readonly on: string;
  readonly payee?: string;
  readonly voucherNo?: string;
  readonly reason?: string;
};

type Wish = { readonly aim: MovementAim; readonly close: (recorded: RecordedMovement | null) => void };

/** The form of one row of the ledger. What the rules refuse is said above the fields, which stay as they were typed. */
export function MovementDrawer({ aim, close }: Wish) {
  const t = useWords(words);
  useFocusBack();
  const queries = useQueryClient();
  const { kind, sources, project } = aim;
  const [only, ...others] = sources;
  const record = useMutation({
    mutationFn: (typed: Typed) =>
      call(recordMovement, {
        body: {
          sourceId: typed.sourceId ?? only?.id ?? '',
          projectId: typed.projectId ?? (project && 'id' in project ? project.id : null),
          kind,
          amountYuan: typedYuan(typed.amount) ?? 0,
          on: typed.on,
          payee: givenText(typed.payee),
          voucherNo: givenText(typed.voucherNo),
          reason: givenText(typed.reason),
        },
      }),
    onSuccess: async (recorded) => {
      await queries.invalidateQueries({ queryKey: ['funds'] });
      close(recorded);
    },
  });
  const footer = (
    <Flex gap="small" justify="end">
      <Button onClick={() => close(null)}>{t('cancel')}</Button>
      <Button type="primary" htmlType="submit" form="movement" loading={record.isPending}>
        {t('save')}
      </Button>
    </Flex>
  );
  return (
    <Drawer
      open
      size={520}
      title={t(`do.${kind}`)}
      onClose={() => close(null)}
      mask={{ closable: false }}
      footer={footer}
    >
      <Form<Typed> name="movement" layout="vertical" onFinish={(typed) => record.mutate(typed)}>
        {record.isError && (
          <Form.Item>
            <div role="alert">
              <Failed error={record.error} />
            </div>
          </Form.Item>
        )}
        {others.length > 0 ? (
          <Chosen name="sourceId" label={t('sourceOf')} options={sources} />
        ) : (
          <Form.Item label={t('sourceOf')}>{only?.label}</Form.Item>
        )}
        <ProjectItem project={project} />
        <Flex gap="middle">
          <AmountItem />
          <DayItem name="on" label={t('on')} />
        </Flex>
        {kind === 'payment' && (
          <>
            <TextItem name="payee" label={t('payee')} max={120} isNeeded />
            <TextItem name="voucherNo" label={t('voucherNo')} max={60} isNeeded={false} />
          </>
        )}
        <TextItem
          name="reason"
          label={t('reason')}
          max={500}
          isNeeded={kind === 'return' || kind === 'recall'}
          isLong
        />
      </Form>
    </Drawer>
  );
}

function ProjectItem({ project }: { readonly project: MovementAim['project'] }) {
  const t = useWords(words);
  if (project === null) return null;
  if ('id' in project) return <Form.Item label={t('project')}>{project.name}</Form.Item>;
  if ('among' in project)
    return (
      <Chosen
        name="projectId"
        label={t('project')}
        options={project.among.map(({ id, name }) => ({ id, label: name }))}
      />
    );
  return (
    <Form.Item name="projectId" label={t('project')} rules={[{ required: true, message: t('required') }]}>
      <ProjectPicker unit={project.pick} />
    </Form.Item>
  );
}

function Chosen(wish: {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
}) {
  const t = useWords(words);
  return (
    <Form.Item name={wish.name} label={wish.label} rules={[{ required: true, message: t('required') }]}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        options={wish.options.map(({ id, label }) => ({ value: id, label }))}
      />
    </Form.Item>
  );
}
