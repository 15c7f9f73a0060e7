/** Ant Design in the dress of these pages; the same colours stand in styles/tokens.css. */
import type { ThemeConfig } from 'antd';

export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#17405a',
    colorLink: '#17405a',
    colorText: '#1b2327',
    colorTextSecondary: '#4a565c',
    colorTextPlaceholder: '#626e74',
    colorBorder: '#aeb6b4',
    colorBgLayout: '#f4f5f3',
    colorError: '#a5301f',
    colorWarning: '#8a5a00',
    borderRadius: 3,
    borderRadiusLG: 4,
    fontSize: 14,
    controlHeight: 34,
    fontFamily: 'var(--sans)',
    motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
};
