import { inkOn, legible } from '../contrast.ts';

/** The grounds of style/ground.css that brand-coloured text stands on. */
const grounds = { light: '#f6f4ef', dark: '#1d211f' };

/** Set through the object model: the policy of the frame allows no style in markup. */
export function paint(brand: string) {
  const { style } = document.documentElement;
  style.setProperty('--brand', brand);
  style.setProperty('--on-brand', inkOn(brand));
  style.setProperty('--brand-text-light', legible(brand, grounds.light));
  style.setProperty('--brand-text-dark', legible(brand, grounds.dark));
}
