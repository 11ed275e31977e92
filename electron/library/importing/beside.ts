/**
 * The address of a program or thread that has a module of its own: the source of that name beside `module` (its
 * `import.meta.url`), or what a bundle has made of it.
 */
export function beside(module: string, name: string): URL {
  return new URL(`./${name}${module.endsWith('.ts') ? '.ts' : '.cjs'}`, module)
}
