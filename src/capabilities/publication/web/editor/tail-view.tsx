import type { NodeViewProps } from '@tiptap/react';
import { Flex, Form, Input, InputNumber } from 'antd';
import { z } from 'zod';
import { useWords } from '#ui/words.ts';
import { AtomView } from './atom-view.tsx';
import { textOrNull } from './form-values.ts';
import { words } from './words.ts';

const text = z.string().nullable();
const attributes = z.object({
  report: text,
  send: text,
  issue: text,
  telephone: text,
  fax: text,
  email: text,
  copies: z.number().nullable(),
  copiesText: text,
});

/** The lines at the foot of the last page. */
export function TailView(view: NodeViewProps) {
  const t = useWords(words);
  const filled = attributes.parse(view.node.attrs);
  const { report, send, issue, telephone, fax, email, copies, copiesText } = filled;
  const lines = [
    { label: t('report'), text: report },
    { label: t('send'), text: send },
    { label: t('copyTo'), text: issue },
  ].filter((line) => line.text !== null);
  const contacts = [
    { label: `${t('telephone')}：`, text: telephone },
    { label: `${t('fax')}：`, text: fax },
    { label: `${t('email')}：`, text: email },
  ].flatMap((line) => (line.text === null ? [] : [`${line.label}${line.text}`]));
  const printed = copiesText ?? (copies === null ? null : `${copies}份`);
  const shown = (
    <footer className="paper-imprint">
      {lines.map((line) => (
        <p key={line.label}>
          {line.label}
          {line.text}
        </p>
      ))}
      <p className="paper-contacts">
        <span>{contacts.join('　')}</span>
        <span>{printed === null ? '' : t('copiesShown', { copies: printed })}</span>
      </p>
      {lines.length + contacts.length === 0 && printed === null && <p>{t('emptyAtom')}</p>}
    </footer>
  );
  return (
    <AtomView
      view={view}
      look={{
        name: 'tail',
        shown,
        values: filled,
        attributes: (values) => ({
          report: textOrNull(values.report),
          send: textOrNull(values.send),
          issue: textOrNull(values.issue),
          telephone: textOrNull(values.telephone),
          fax: textOrNull(values.fax),
          email: textOrNull(values.email),
          copies: values.copies ?? null,
          copiesText: values.copies === copies ? copiesText : null,
        }),
        fields: (
          <>
            {(['report', 'send', 'issue'] as const).map((name) => (
              <Form.Item key={name} name={name} label={t(name === 'issue' ? 'copyTo' : name)}>
                <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={500} />
              </Form.Item>
            ))}
            <Flex gap="middle" wrap>
              <Form.Item name="telephone" label={t('telephone')}>
                <Input maxLength={60} />
              </Form.Item>
              <Form.Item name="fax" label={t('fax')}>
                <Input maxLength={60} />
              </Form.Item>
              <Form.Item name="email" label={t('email')}>
                <Input maxLength={120} />
              </Form.Item>
              <Form.Item name="copies" label={t('copies')}>
                <InputNumber min={0} max={100_000} precision={0} />
              </Form.Item>
            </Flex>
          </>
        ),
      }}
    />
  );
}
