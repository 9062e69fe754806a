/** EUI's types cover its main entry only; these are the modules behind it that icons.ts needs. */
declare module '@elastic/eui/optimize/es/components/icon/assets/*' {
  export const icon: import('react').ComponentType;
}

declare module '@elastic/eui/optimize/es/components/icon/icon' {
  export function appendIconComponentCache(
    icons: Record<string, import('react').ComponentType>,
  ): void;
}
