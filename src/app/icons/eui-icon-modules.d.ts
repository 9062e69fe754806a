/** EUI's types cover its main entry only; these are the modules behind it that icons.ts needs. */
declare module '@elastic/eui/optimize/es/components/icon/assets/*' {
  import type { ComponentType, SVGProps } from 'react';

  export const icon: ComponentType<SVGProps<SVGSVGElement>>;
}

declare module '@elastic/eui/optimize/es/components/icon/icon' {
  import type { ComponentType } from 'react';

  export function appendIconComponentCache(icons: Record<string, ComponentType>): void;
}
