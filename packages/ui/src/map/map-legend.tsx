import classes from './geo-map.module.css';

/** One colour of the map and what it means. */
export interface MapLegendItem {
  readonly category: number;
  readonly label: string;
}

/** What the colours mean. */
export function MapLegend({
  title,
  items,
}: {
  readonly title: string;
  readonly items: readonly MapLegendItem[];
}) {
  return (
    <figcaption className={classes.legend}>
      <span className={classes.legendTitle}>{title}</span>
      {items.map((item) => (
        <span key={item.category} className={classes.legendItem} data-category={item.category}>
          {item.label}
        </span>
      ))}
    </figcaption>
  );
}
