import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Flex, Form, Input, Popover, Typography } from 'antd';
import { useState } from 'react';
import { call } from '#ui/call.ts';
import { Failed } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { stateSite } from '../contract-evidence.ts';
import type { Place } from '../rules/metres-between.ts';
import { evidenceWords } from './evidence-words.ts';

type Wish = { readonly projectId: string; readonly site: Place | null; readonly mayState: boolean };

/** Where the project is built, and the form to say so. */
export function SiteLine({ projectId, site, mayState }: Wish) {
  const t = useWords(evidenceWords);
  const [isOpen, setOpen] = useState(false);
  const facts = site && { latitude: site.latitude.toFixed(4), longitude: site.longitude.toFixed(4) };
  return (
    <Flex gap="small" align="center" wrap>
      <Typography.Text>{t('site')}</Typography.Text>
      <Typography.Text {...(!site && { type: 'secondary' as const })} style={{ fontVariantNumeric: 'tabular-nums' }}>
        {facts ? t('siteAt', facts) : t('siteNone')}
      </Typography.Text>
      {mayState && (
        <Popover
          open={isOpen}
          onOpenChange={setOpen}
          trigger="click"
          placement="bottomLeft"
          content={<SiteForm projectId={projectId} site={site} done={() => setOpen(false)} />}
        >
          <Button size="small" className="no-print">
            {t(site ? 'correctSite' : 'stateSite')}
          </Button>
        </Popover>
      )}
    </Flex>
  );
}

type Filled = { readonly latitude: string; readonly longitude: string };

function SiteForm({ projectId, site, done }: Omit<Wish, 'mayState'> & { readonly done: () => void }) {
  const t = useWords(evidenceWords);
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: ({ latitude, longitude }: Filled) =>
      call(stateSite, {
        params: { id: projectId },
        body: { latitude: Number(latitude), longitude: Number(longitude) },
      }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['project-library', 'evidence'] });
      done();
    },
  });
  const initial = { latitude: String(site?.latitude ?? ''), longitude: String(site?.longitude ?? '') };
  return (
    <Form<Filled>
      layout="vertical"
      initialValues={initial}
      onFinish={(filled) => save.mutate(filled)}
      style={{ width: 300 }}
    >
      {save.isError && <Failed error={save.error} />}
      <Typography.Paragraph type="secondary">{t('siteHelp')}</Typography.Paragraph>
      {(['latitude', 'longitude'] as const).map((name) => (
        <Form.Item
          key={name}
          name={name}
          label={t(name)}
          rules={[{ required: true, pattern: /^\s*\d{1,3}(?:\.\d{1,8})?\s*$/, message: t('degreesWrong') }]}
          style={{ marginBottom: 12 }}
        >
          <Input inputMode="decimal" autoComplete="off" />
        </Form.Item>
      ))}
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {t('save')}
      </Button>
    </Form>
  );
}
