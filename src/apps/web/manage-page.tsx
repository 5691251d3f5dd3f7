import { Card, Col, Row, Typography } from 'antd';
import { Link } from 'react-router';
import { Page } from '#ui/page.tsx';
import { useWords } from '#ui/words.ts';
import { useMe } from '../../capabilities/organisation/web/use-me.ts';
import { type MenuPage, managementFor } from './menu.ts';
import { menuIcons } from './menu-icons.tsx';
import { words } from './words.ts';

/** What is settled now and then, each with a line that says what it is for. */
export function ManagePage() {
  const t = useWords(words);
  const rights = useMe().data?.rights ?? [];
  const helpOf = ({ word }: MenuPage) => {
    const key = `${word}.help`;
    return key in words ? t(key as keyof typeof words) : null;
  };
  return (
    <Page title={t('manage')}>
      <Row gutter={[16, 16]}>
        {managementFor(rights).map((entry) => (
          <Col key={entry.to} xs={24} md={12} xl={8}>
            <Card size="small">
              <Link to={entry.to} style={{ fontSize: 16 }}>
                {menuIcons[entry.word]} {t(entry.word)}
              </Link>
              <br />
              <Typography.Text type="secondary">{helpOf(entry)}</Typography.Text>
            </Card>
          </Col>
        ))}
      </Row>
    </Page>
  );
}
