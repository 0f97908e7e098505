import type { OrgChartLabels, OrgChartPost } from './org-chart-types.js';
import classes from './org-chart.module.css';

interface OrgChartPostLineProps {
  readonly post: OrgChartPost;
  readonly labels: OrgChartLabels;
}

/** One post: what it is, how many it is meant for, who holds it, what is missing. */
export function OrgChartPostLine({ post, labels }: OrgChartPostLineProps) {
  const { holders, vacant, surplus } = post;
  const seats = labels.seats(holders.length, post.headcount);
  return (
    <li className={classes.post} data-vacant={vacant > 0 || undefined}>
      <div className={classes.postHead}>
        <span className={classes.postTitle}>
          {post.title}
          {post.isKey && (
            <span className={classes.key} title={labels.key}>
              {' '}
              <svg aria-hidden="true" height="12" viewBox="0 0 24 24" width="12">
                <path d="M12 2.5l2.9 6.3 6.9.8-5.1 4.7 1.4 6.8L12 17.7l-6.1 3.4 1.4-6.8L2.2 9.6l6.9-.8z" />
              </svg>
              <span className={classes.unseen}> ({labels.key})</span>
            </span>
          )}
        </span>
        <span className={classes.seats} title={seats}>
          <span aria-hidden="true">
            {holders.length}/{post.headcount ?? '–'}
          </span>
          <span className={classes.unseen}>{seats}</span>
        </span>
        {post.actions && <span className={classes.actions}>{post.actions}</span>}
      </div>
      {(holders.length > 0 || vacant > 0 || surplus > 0 || post.state !== undefined) && (
        <ul className={classes.holders}>
          {holders.map((holder) => (
            <li key={holder.id}>
              {holder.name}
              {holder.note !== undefined && <span className={classes.note}> · {holder.note}</span>}
            </li>
          ))}
          {vacant > 0 && <li className={classes.vacant}>{labels.vacant(vacant)}</li>}
          {surplus > 0 && <li className={classes.surplus}>{labels.surplus(surplus)}</li>}
          {post.state !== undefined && <li className={classes.note}>{post.state}</li>}
        </ul>
      )}
    </li>
  );
}
