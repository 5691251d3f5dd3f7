import {
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
  home: <CheckSquareOutlined />,
  cockpit: <DashboardOutlined />,
  projects: <ProjectOutlined />,
  import: <ImportOutlined />,
  briefings: <FileTextOutlined />,
  responsibilities: <PhoneOutlined />,
  accounts: <TeamOutlined />,
  audit: <AuditOutlined />,
};
