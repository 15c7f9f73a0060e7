/** What to do where there is nothing to compare yet. */
import { Link } from '@tanstack/react-router';

export const TooFewDocuments = ({ documents }: { documents: number }) => (
  <section className="notice">
    <h2>{documents === 0 ? '库中还没有文件' : '库中只有一份文件'}</h2>
    <p>
      {documents === 0
        ? '收入两份以上的文件，就能看到哪些条款重复、哪些说法冲突。'
        : '现在只能比较它自己的各条。再收入一份，就能看到两份之间的重复与冲突。'}
      <Link to="/documents">去收入文件</Link>
    </p>
  </section>
);
