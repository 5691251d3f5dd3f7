import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Input, Typography } from 'antd';
import { useWords } from '#ui/words.ts';
import type { VetoRule } from '../shapes.ts';
import { schemeWords } from './scheme-words.ts';

type Wish = { readonly vetoes: readonly VetoRule[]; readonly change: (vetoes: VetoRule[]) => void };

/** Vetoes of a scheme, each with the law or paper on which it rests. */
export function VetoFields({ vetoes, change }: Wish) {
  const t = useWords(schemeWords);
  const put = (place: number, changes: Partial<VetoRule>) =>
    change(vetoes.map((veto, other) => (other === place ? { ...veto, ...changes } : veto)));
  const add = () => change([...vetoes, { key: freeKey(vetoes), name: '', basis: '' }]);
  return (
    <section>
      <Typography.Title level={2} style={{ fontSize: 16 }}>
        {t('vetoes')}
      </Typography.Title>
      {vetoes.map(({ key, name, basis }, place) => (
        <Flex key={key} gap="small" style={{ marginBottom: 8 }}>
          <Input
            aria-label={t('name')}
            placeholder={t('name')}
            style={{ width: 220 }}
            maxLength={40}
            value={name}
            onChange={(event) => put(place, { name: event.target.value })}
          />
          <Input
            aria-label={t('basis')}
            placeholder={t('basis')}
            maxLength={200}
            value={basis}
            onChange={(event) => put(place, { basis: event.target.value })}
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t('removeNamed', { name })}
            onClick={() => change(vetoes.filter((_, other) => other !== place))}
          />
        </Flex>
      ))}
      <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={add}>
        {t('addVeto')}
      </Button>
    </section>
  );
}

/** A key that no veto has yet; it stays the same in every later version. */
function freeKey(vetoes: readonly VetoRule[]): string {
  const used = new Set(vetoes.map(({ key }) => key));
  let number = vetoes.length + 1;
  while (used.has(`veto${number}`)) number++;
  return `veto${number}`;
}
