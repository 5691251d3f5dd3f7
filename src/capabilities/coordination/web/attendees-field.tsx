import { Form, Input } from 'antd';
import { useWords } from '#ui/words.ts';
import { useRegions } from '../../organisation/web/use-regions.ts';
import { attendeesOf } from './attendees-text.ts';
import { meetingWords } from './meeting-words.ts';

/** Who took part, a line each; a line that names no known unit and a person is pointed out. */
export function AttendeesField({ label }: { readonly label: string }) {
  const t = useWords(meetingWords);
  const { all } = useRegions();
  const known = (_: unknown, text: string | undefined) => {
    const { faultyLine } = attendeesOf(text ?? '', all);
    return faultyLine === null
      ? Promise.resolve()
      : Promise.reject(new Error(t('attendeeUnknown', { line: faultyLine })));
  };
  return (
    <Form.Item name="attendees" label={label} extra={t('attendeesHelp')} rules={[{ validator: known }]}>
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} />
    </Form.Item>
  );
}
