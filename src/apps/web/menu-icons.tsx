import {
  AccountBookOutlined,
  AuditOutlined,
  CheckSquareOutlined,
  DashboardOutlined,
  FileTextOutlined,
  ImportOutlined,
  PhoneOutlined,
  ProjectOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { MenuEntry } from './menu.ts';

/** The icon before each entry of the menu. */
export const menuIcons: Readonly<Partial<Record<MenuEntry['word'], ReactNode>>> = {
  home: <CheckSquareOutlined aria-hidden />,
  cockpit: <DashboardOutlined aria-hidden />,
  projects: <ProjectOutlined aria-hidden />,
  funds: <AccountBookOutlined aria-hidden />,
  import: <ImportOutlined aria-hidden />,
  briefings: <FileTextOutlined aria-hidden />,
  responsibilities: <PhoneOutlined aria-hidden />,
  accounts: <TeamOutlined aria-hidden />,
  audit: <AuditOutlined aria-hidden />,
};
