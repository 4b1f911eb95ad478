import { build } from 'vite';
import { budgets, type WidgetSizes, widgetSizes } from './sizes.ts';
import { frame, loader, panel, sdk } from './vite.config.ts';

/** Builds loader and app into `widget/dist`; throws where one is over its budget. */
export async function buildWidget(): Promise<WidgetSizes> {
  await build(frame);
  await build(loader);
  await build(panel);
  await build(sdk);
  const sizes = widgetSizes();
  const { loaderBytes, frameBytes, allBytes } = sizes;
  const line = (name: string, bytes: number, budget: number) =>
    `widget ${name}: ${(bytes / 1024).toFixed(1)} kB gzip of ${budget / 1024} kB`;
  console.log(line('loader', loaderBytes, budgets.loader));
  console.log(line('app', frameBytes, budgets.frame));
  console.log(`widget in all, with what is fetched when it is used: ${(allBytes / 1024).toFixed(1)} kB gzip`);
  if (loaderBytes > budgets.loader) throw new Error(`${line('loader', loaderBytes, budgets.loader)}: over its budget.`);
  if (frameBytes > budgets.frame) throw new Error(`${line('app', frameBytes, budgets.frame)}: over its budget.`);
  return sizes;
}

if (import.meta.main) await buildWidget();
