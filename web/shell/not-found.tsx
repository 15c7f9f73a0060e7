/** An address that is no page. */
import { Link } from '@tanstack/react-router';
import { useTitle } from './use-title.ts';

export const NotFound = () => {
  useTitle('没有这个页面');
  return (
    <div className="sheet narrow">
      <h1>没有这个页面</h1>
      <p>地址可能写错了，或者所指的内容已经移走。</p>
      <p>
        <Link to="/" search={{}}>
          回到检索
        </Link>
      </p>
    </div>
  );
};
