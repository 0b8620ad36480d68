import type { Translation } from '../lib/translation';
import type { messages as en } from './messages.en';

/** The Spanish words of the frame. */
export const messages: Translation<typeof en> = {
  title: 'Architrave',
  skip: 'Saltar al contenido',
  areas: 'Áreas',
  area: { explore: 'Explorar', advise: 'Asesorar', decide: 'Decidir', content: 'Contenido' },
  decide: {
    new: 'Escribir una decisión',
    queue: 'Ver las decisiones pendientes',
    import: 'Importar registros de decisiones',
    export: 'Exportar decisiones',
    policy: 'Fijar las normas de las decisiones',
  },
  where: 'Dónde estás',
  search: {
    open: 'Busca o actúa…',
    placeholder: 'Un patrón, una tecnología, un área o una acción',
    nothing: 'Nada con ese nombre',
    nodes: 'En el grafo',
    areas: 'Áreas',
    actions: 'Acciones',
    busy: 'Buscando',
    failed: 'La búsqueda no ha respondido',
  },
  language: { toggle: 'Idioma', en: 'Inglés', es: 'Español' },
  scheme: { toDark: 'Usar el tema oscuro', toLight: 'Usar el tema claro' },
  person: {
    menu: 'Persona',
    choose: 'Trabajar como',
    note: 'Esta máquina no pide identificarse: los nombres se dan por buenos y así constan en el historial.',
    failed: 'La lista de personas no está disponible ahora.',
  },
  down: {
    text: 'El servidor no responde desde las {{time}}. Lo que ves se conserva; se le pregunta cada 5 segundos.',
    retry: 'Preguntar ahora',
  },
  notFound: {
    title: 'Aquí no hay ninguna página',
    text: 'La dirección {{path}} no lleva a ninguna parte.',
    action: 'Ir a Asesorar',
  },
  fault: {
    title: 'Esta página ha fallado',
    text: 'El fallo es nuestro. El resto de la aplicación funciona.',
    retry: 'Cargar la página otra vez',
  },
  loading: 'Cargando la página',
};
