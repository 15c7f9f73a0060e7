/** Grey lines where text will stand. */
import Skeleton from 'antd/es/skeleton/index.js';

export const Waiting = ({ blocks = 3, label = '正在读取' }: { blocks?: number; label?: string }) => (
  <div className="waiting" role="status" aria-live="polite">
    <span className="unseen">{label}</span>
    {Array.from({ length: blocks }, (_, i) => i).map((block) => (
      <Skeleton key={block} active title={{ width: '36%' }} paragraph={{ rows: 3, width: ['100%', '96%', '60%'] }} />
    ))}
  </div>
);
