/** How long the check has been under way. */
import { useEffect, useState } from 'react';

const SECOND = 1000;

export const DraftWaiting = () => {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((past) => past + 1), SECOND);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="draft-waiting">
      <progress aria-label="正在检查" />
      <p role="status">正在切分条款、与全部文件比对……</p>
      <p className="quiet" aria-hidden="true">
        已用 {seconds} 秒；一万字大约需要十几秒
      </p>
    </div>
  );
};
