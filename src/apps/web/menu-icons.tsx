import {
  AccountBookOutlined,
  AimOutlined,
  AuditOutlined,
  BulbOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  DashboardOutlined,
  FileSearchOutlined,
  FileTextOutlined,
  FormOutlined,
  ImportOutlined,
  InboxOutlined,
  PhoneOutlined,
  ProfileOutlined,
  ProjectOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { MenuEntry } from './menu.ts';

/** The icon before each entry of the menu. */
export const menuIcons: Readonly<Partial<Record<MenuEntry['word'], ReactNode>>> = {
  home: <CheckSquareOutlined aria-hidden />,
  cockpit: <DashboardOutlined aria-hidden />,
  projects: <ProjectOutlined aria-hidden />,
  sheet: <FormOutlined aria-hidden />,
  ripe: <InboxOutlined aria-hidden />,
  entryRules: <ProfileOutlined aria-hidden />,
  leads: <BulbOutlined aria-hidden />,
  plan: <CalendarOutlined aria-hidden />,
  funds: <AccountBookOutlined aria-hidden />,
  import: <ImportOutlined aria-hidden />,
  integrity: <FileSearchOutlined aria-hidden />,
  briefings: <FileTextOutlined aria-hidden />,
  responsibilities: <PhoneOutlined aria-hidden />,
  manage: <SettingOutlined aria-hidden />,
  rounds: <CalendarOutlined aria-hidden />,
  goals: <AimOutlined aria-hidden />,
  accounts: <TeamOutlined aria-hidden />,
  audit: <AuditOutlined aria-hidden />,
};
