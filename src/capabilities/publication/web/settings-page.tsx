import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Card, Flex, Form, Input, Switch, Typography } from 'antd';
import { Link } from 'react-router';
import { call } from '#ui/call.ts';
import { Failed, instantText, Loaded, Page } from '#ui/page.tsx';
import { useLanguage, useWords } from '#ui/words.ts';
import { usePersonNames } from '../../organisation/web/person.tsx';
import { useIsOfCity, useMay } from '../../organisation/web/use-me.ts';
import {
  type MastheadSetting,
  readMastheadSetting,
  readPaperSetting,
  setMastheadSetting,
  setPaperSetting,
} from '../contract-settings.ts';
import { kindTerms } from '../kind-terms.ts';
import { documentSymbol, type SymbolKind, symbolKinds } from '../rules/document-number.ts';
import { linesOf } from './editor/form-values.ts';
import { words } from './words.ts';

/** What holds for papers: who may sign them in the city, and what those of the own unit begin with. */
export function SettingsPage() {
  const t = useWords(words);
  return (
    <Page title={t('settings')} extra={<Link to="/briefings">{t('back')}</Link>}>
      <Flex vertical gap="middle" style={{ maxWidth: 860 }}>
        <Signing />
        <Masthead />
      </Flex>
    </Page>
  );
}

function Signing() {
  const t = useWords(words);
  const isOfCity = useIsOfCity();
  const maySet = useMay()('publication.sign') && isOfCity;
  const queries = useQueryClient();
  const queryKey = ['publication', 'setting'];
  const query = useQuery({ queryKey, queryFn: ({ signal }) => call(readPaperSetting, {}, { signal }) });
  const save = useMutation({
    mutationFn: (isAllowed: boolean) => call(setPaperSetting, { body: { maySignOwn: isAllowed ? 1 : 0 } }),
    onSuccess: () => queries.invalidateQueries({ queryKey }),
  });
  return (
    <Card size="small" title={t('signingRule')}>
      <Loaded query={query}>
        {({ maySignOwn }) => (
          <Flex vertical gap="small" align="start">
            {save.isError && <Failed error={save.error} />}
            {/* biome-ignore lint/a11y/noLabelWithoutControl: the switch is the control */}
            <label>
              <Switch
                checked={maySignOwn === 1}
                disabled={!maySet}
                loading={save.isPending}
                onChange={(isAllowed) => save.mutate(isAllowed)}
                checkedChildren={t('allowed')}
                unCheckedChildren={t('notAllowedNow')}
                aria-label={t('maySignOwn')}
              />{' '}
              {t('maySignOwn')}
            </label>
            <Typography.Text type="secondary">
              {t('maySignOwnHint')}
              {!maySet && t('onlySigners')}
            </Typography.Text>
          </Flex>
        )}
      </Loaded>
    </Card>
  );
}

type Filled = {
  readonly holders: string;
  readonly names: string;
  readonly office: string;
  readonly author: string;
  readonly symbols?: Readonly<Partial<Record<SymbolKind, string>>>;
};

function Masthead() {
  const t = useWords(words);
  const query = useQuery({
    queryKey: ['publication', 'masthead-setting'],
    queryFn: ({ signal }) => call(readMastheadSetting, {}, { signal }),
  });
  return (
    <Card size="small" title={t('mastheadRule')}>
      <Loaded query={query}>{(setting) => <MastheadForm key={setting.version} setting={setting} />}</Loaded>
    </Card>
  );
}

function MastheadForm({ setting }: { readonly setting: MastheadSetting }) {
  const t = useWords(words);
  const [language] = useLanguage();
  const maySet = useMay()('publication.write');
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: ({ holders, names, office, author, symbols }: Filled) =>
      call(setMastheadSetting, {
        body: { holders: linesOf(holders), names: linesOf(names), office, author, symbols: givenSymbols(symbols) },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['publication', 'masthead-setting'] }),
  });
  const nameOfPerson = usePersonNames();
  const { version, recordedBy, recordedAt } = setting;
  const rules = [{ required: true, whitespace: true, message: t('fieldMissing') }];
  const lines = (most: number) => <Input.TextArea autoSize={{ minRows: 2, maxRows: most }} maxLength={most * 60} />;
  return (
    <Form<Filled>
      layout="vertical"
      disabled={!maySet}
      initialValues={{ ...setting, holders: setting.holders.join('\n'), names: setting.names.join('\n') }}
      onFinish={(filled) => save.mutate(filled)}
    >
      <Typography.Paragraph type="secondary">
        {t('mastheadHint')}
        {version === 0 || recordedAt === null
          ? t('neverSet')
          : t('setBy', { version, by: nameOfPerson(recordedBy), at: instantText(recordedAt) })}
      </Typography.Paragraph>
      {save.isError && <Failed error={save.error} />}
      {save.isSuccess && <Alert type="success" showIcon closable title={t('settingSaved')} />}
      <Form.Item name="names" label={t('namesField')} rules={rules}>
        {lines(4)}
      </Form.Item>
      <Form.Item name="holders" label={t('holdersField')}>
        {lines(6)}
      </Form.Item>
      <Form.Item name="office" label={t('officeField')} rules={rules}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="author" label={t('authorField')} rules={rules}>
        <Input maxLength={60} />
      </Form.Item>
      <Typography.Paragraph type="secondary">{t('symbolsHint')}</Typography.Paragraph>
      <Flex gap="middle" wrap>
        {symbolKinds.map((kind) => (
          <Form.Item
            key={kind}
            name={['symbols', kind]}
            label={t('symbolOf', { kind: kindTerms[kind][language] })}
            rules={[{ pattern: documentSymbol, message: t('symbolUnclear') }]}
          >
            <Input maxLength={12} style={{ width: 180 }} />
          </Form.Item>
        ))}
      </Flex>
      {maySet && (
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('saveSetting')}
        </Button>
      )}
    </Form>
  );
}

/** Symbols that were written; an empty field is none. */
function givenSymbols(symbols: Filled['symbols'] = {}): Partial<Record<SymbolKind, string>> {
  const given: Partial<Record<SymbolKind, string>> = {};
  for (const kind of symbolKinds) {
    const symbol = symbols[kind]?.trim();
    if (symbol) given[kind] = symbol;
  }
  return given;
}
