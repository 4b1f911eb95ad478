import { inkOn, legible, mix } from '../contrast.ts';

/** The grounds of style/ground.css that brand-coloured text stands on, and how strong the tint upon them is. */
const light = { grounds: ['#f6f4ef', '#ffffff'], tint: 0.09 };
const dark = { grounds: ['#151816', '#1d211f'], tint: 0.22 };

const textOn = (brand: string, { grounds, tint }: typeof light): string =>
  [...grounds, mix(brand, grounds[1]!, tint)].reduce((colour, ground) => legible(colour, ground), brand);

/** Set through the object model: the policy of the frame allows no style in markup. */
export function paint(brand: string) {
  const { style } = document.documentElement;
  style.setProperty('--brand', brand);
  style.setProperty('--on-brand', inkOn(brand));
  style.setProperty('--brand-text-light', textOn(brand, light));
  style.setProperty('--brand-text-dark', textOn(brand, dark));
}
